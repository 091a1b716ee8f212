<?php
/**
 * Fills an empty database: a site with one user for each role of the test.
 * Usage: php install.php <folder of WordPress> <password of all users>
 */
define( 'WP_INSTALLING', true );
[ , $folder, $password ] = $argv;
require $folder . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

wp_install( 'Gemeente Voorbeeld', 'administrator', 'administrator@gemeente.example', false, '', $password, 'nl_NL' );
foreach ( array( 'editor', 'author' ) as $role ) {
	wp_insert_user(
		array(
			'user_login' => $role,
			'user_pass'  => $password,
			'user_email' => "$role@gemeente.example",
			'role'       => $role,
		)
	);
}
switch_theme( WP_DEFAULT_THEME );
echo $GLOBALS['wp_version'];
