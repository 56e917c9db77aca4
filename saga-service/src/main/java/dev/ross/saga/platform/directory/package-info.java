/** What processes must know of restaurants and teams when they write to people: names, and who works where. */
@NullMarked
package dev.ross.saga.platform.directory;

import org.jspecify.annotations.NullMarked;
