<?php
/**
 * Opens a post in the classic editor where the address asks for it, with the filter by which the
 * plugin Classic Editor does so. The editor itself is part of WordPress.
 */
add_filter( 'use_block_editor_for_post', function ( $use ) {
	return $use && ! isset( $_REQUEST['classic-editor'] );
} );
