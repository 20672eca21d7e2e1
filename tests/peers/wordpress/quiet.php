<?php
// No mail is sent, and a test may comment as fast as it likes.
add_filter('pre_wp_mail', '__return_true');
add_filter('comment_flood_filter', '__return_false', 99);
