<?php
// For PHP's own server: files as they are, PHP files run, everything else is WordPress's to route.
$root = $_SERVER['DOCUMENT_ROOT'];
$path = rawurldecode(parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH));
$file = realpath($root . $path);
if ($file !== false && is_dir($file)) {
    $file = realpath($file . '/index.php');
}
if ($path === '/' || $file === false || strpos($file, $root . '/') !== 0) {
    $file = $root . '/index.php';
}
if (substr($file, -4) !== '.php') {
    return false;
}
$_SERVER['SCRIPT_FILENAME'] = $file;
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = substr($file, strlen($root));
chdir(dirname($file));
require $file;
