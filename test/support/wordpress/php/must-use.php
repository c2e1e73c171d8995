<?php
/* What the test's site does otherwise than others: it sends no mail, shows no pictures of elsewhere, and lets write fast. */
add_filter( 'pre_wp_mail', '__return_true' );
add_filter( 'comment_flood_filter', '__return_false', 99 );
add_filter( 'option_show_avatars', '__return_zero' );
remove_action( 'wp_head', 'print_emoji_detection_script', 7 );

// Sites with a security plug-in shut their REST interface to visitors.
add_filter(
	'rest_authentication_errors',
	fn( $error ) => get_option( 'test_rest_is_shut' ) ? new WP_Error( 'rest_forbidden', 'Shut.', array( 'status' => 401 ) ) : $error
);
