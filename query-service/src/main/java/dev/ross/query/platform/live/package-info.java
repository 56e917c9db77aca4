/**
 * Serves every screen as a page and, at the same address, as a live stream. However many clients watch a document, this
 * node subscribes to its changes once, renders each change once for all who see the same of it, and hands it to each
 * subscriber's own slot, where the latest state replaces one that a slow client has not got yet. No client waits for
 * another.
 */
@NullMarked
package dev.ross.query.platform.live;

import org.jspecify.annotations.NullMarked;
