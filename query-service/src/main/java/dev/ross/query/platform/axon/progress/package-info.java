/**
 * How far each screen has come in the log: its token, stored beside the views and written at most once per pause, and
 * the position that this node, or another, has brought it to, which readers can wait for.
 */
@NullMarked
package dev.ross.query.platform.axon.progress;

import org.jspecify.annotations.NullMarked;
