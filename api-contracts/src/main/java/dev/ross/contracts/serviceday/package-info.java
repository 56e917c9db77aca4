/** The book of one day: which tables are held, by which party, from when to when. */
@NullMarked
package dev.ross.contracts.serviceday;

import org.jspecify.annotations.NullMarked;
