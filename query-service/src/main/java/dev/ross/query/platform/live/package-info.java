/**
 * Serves every screen as a page and, at the same address, as a live stream. A screen is a source of a state, which can
 * be read and followed, and its presentation for a caller. However many clients watch a document, this node subscribes
 * to its changes once.
 */
@NullMarked
package dev.ross.query.platform.live;

import org.jspecify.annotations.NullMarked;
