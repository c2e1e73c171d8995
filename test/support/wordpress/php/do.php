<?php
/*
 * What a test asks of its WordPress behind the back of the web server: `do.php SITE [verb, …arguments]`, which is JSON as
 * the answer is. `test/support/wordpress/wordpress.ts` says what each verb is for.
 */
if ( PHP_SAPI !== 'cli' ) {
	exit( 1 );
}
$arguments = json_decode( $argv[2], true, 512, JSON_THROW_ON_ERROR );
$verb      = array_shift( $arguments );

if ( $verb === 'install' ) {
	mysqli_report( MYSQLI_REPORT_ERROR | MYSQLI_REPORT_STRICT );
	$database = new mysqli( null, 'root', '', '', 0, getenv( 'WORDPRESS_SOCKET' ) );
	$database->query( 'CREATE DATABASE wordpress' );
	define( 'WP_INSTALLING', true );
}
require $argv[1] . '/wp-load.php';

$verbs = array(
	'install' => function ( $theme, $options ) {
		require_once ABSPATH . 'wp-admin/includes/upgrade.php';
		wp_install( 'The Slow Oven', 'nora', 'nora@example.test', true, '', wp_generate_password(), 'en_US' );
		wp_update_user( array( 'ID' => 1, 'display_name' => 'Nora Lindqvist' ) );
		foreach ( get_posts( array( 'post_type' => array( 'post', 'page' ), 'numberposts' => -1, 'post_status' => 'any' ) ) as $post ) {
			wp_delete_post( $post->ID, true );
		}
		switch_theme( $theme );
		array_map( 'update_option', array_keys( $options ), $options );
		return get_bloginfo( 'version' );
	},
	'option'  => fn( $name, $value ) => update_option( $name, $value ),
	'post'    => function ( $post ) {
		$id = wp_insert_post(
			wp_slash(
				array(
					'post_name'      => $post['slug'],
					'post_title'     => $post['title'],
					'post_content'   => $post['content'],
					'post_date_gmt'  => gmdate( 'Y-m-d H:i:s', $post['at'] ),
					'post_date'      => wp_date( 'Y-m-d H:i:s', $post['at'] ),
					'post_status'    => 'publish',
					'post_author'    => 1,
					'comment_status' => 'open',
				)
			),
			true
		);
		if ( is_wp_error( $id ) ) {
			throw new Exception( $id->get_error_message() );
		}
		return array( 'id' => $id, 'path' => substr( get_permalink( $id ), strlen( WP_HOME ) ) );
	},
	'comment' => fn( $comments ) => array_map(
		fn( $comment ) => wp_insert_comment(
			wp_slash(
				array(
					'comment_post_ID'  => $comment['post'],
					'comment_parent'   => $comment['parent'],
					'comment_author'   => $comment['author'],
					'comment_content'  => $comment['text'],
					'comment_date_gmt' => gmdate( 'Y-m-d H:i:s', $comment['at'] ),
					'comment_date'     => wp_date( 'Y-m-d H:i:s', $comment['at'] ),
					'comment_type'     => 'comment',
					'comment_approved' => 1,
				)
			)
		),
		$comments
	),
	'edit'    => fn( $id, $text ) => wp_update_comment( wp_slash( array( 'comment_ID' => $id, 'comment_content' => $text ) ) ),
	'delete'  => fn( $id ) => wp_delete_comment( $id, true ),
	'truth'   => fn( $post ) => array_map(
		fn( $comment ) => array(
			'id'     => (int) $comment->comment_ID,
			'parent' => (int) $comment->comment_parent ?: null,
			'author' => $comment->comment_author,
			'text'   => $comment->comment_content,
		),
		get_comments( array( 'post_id' => $post, 'status' => 'approve', 'orderby' => 'comment_ID', 'order' => 'ASC' ) )
	),
);
echo json_encode( $verbs[ $verb ]( ...$arguments ), JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES );
