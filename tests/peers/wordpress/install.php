<?php
// Sets the site up once, and makes new application passwords; prints them as KEY=VALUE.
$site = $argv[1];
$address = parse_url(getenv('SITE_URL'));
$_SERVER['HTTP_HOST'] = $address['host'] . ':' . $address['port'];
$_SERVER['REQUEST_METHOD'] = 'GET';
$_SERVER['REQUEST_URI'] = '/';
define('WP_INSTALLING', true);
require $site . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

$people = ['keeper' => 'administrator', 'writer' => 'editor', 'vera' => 'subscriber', 'tom' => 'subscriber'];
if (!is_blog_installed()) {
    wp_install('Tidewell Kettles', 'keeper', 'keeper@example.test', true, '', 'quiet-river-9');
    foreach (['template' => 'bare', 'stylesheet' => 'bare', 'permalink_structure' => '/%postname%/',
              'comment_moderation' => '0', 'comment_previously_approved' => '0',
              'thread_comments' => '1', 'thread_comments_depth' => '5'] as $option => $value) {
        update_option($option, $value);
    }
    foreach ($people as $name => $role) {
        if ($name !== 'keeper') {
            wp_insert_user(['user_login' => $name, 'user_pass' => 'quiet-river-9', 'role' => $role,
                            'user_email' => $name . '@example.test', 'display_name' => ucfirst($name)]);
        }
    }
    flush_rewrite_rules(false);
}
foreach (array_keys($people) as $name) {
    $user = get_user_by('login', $name);
    WP_Application_Passwords::delete_all_application_passwords($user->ID);
    [$password] = WP_Application_Passwords::create_new_application_password($user->ID, ['name' => 'tests']);
    printf("WORDPRESS_%s=%s\n", strtoupper($name), $password);
}
