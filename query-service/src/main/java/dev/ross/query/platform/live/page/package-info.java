/**
 * Answers over HTTP with what controllers return: a page, or a stream at the same address, after waiting for the
 * position that the caller has to be shown.
 */
@NullMarked
package dev.ross.query.platform.live.page;

import org.jspecify.annotations.NullMarked;
