/**
 * Everything that is sent over a bus or written to a store. All of it must stay readable for events stored years ago:
 * names, nesting and shapes are permanent, and grow only by new revisions.
 */
@NullMarked
package dev.ross.contracts;

import org.jspecify.annotations.NullMarked;
