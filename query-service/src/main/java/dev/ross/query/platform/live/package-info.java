/**
 * Every screen as a page and, at the same address, as a live stream. However many watch a document, this node asks for
 * its changes once, renders each change once for all who see the same of it, and hands it to each watcher's own slot,
 * where the latest state replaces what a slow reader has not fetched yet. Nobody waits for anybody.
 */
@NullMarked
package dev.ross.query.platform.live;

import org.jspecify.annotations.NullMarked;
