/** What crosses the bus or enters the store. Everything here is a promise to events stored years ago: names, nesting and shapes are permanent, and grow only by new revisions. */
@NullMarked
package dev.ross.contracts;

import org.jspecify.annotations.NullMarked;
