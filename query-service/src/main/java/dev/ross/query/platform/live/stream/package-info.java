/**
 * The open streams of this node. Each change is rendered once for all who see the same of it and handed to each
 * subscriber's own slot, where the latest state replaces one that a slow client has not got yet. No client waits for
 * another.
 */
@NullMarked
package dev.ross.query.platform.live.stream;

import org.jspecify.annotations.NullMarked;
