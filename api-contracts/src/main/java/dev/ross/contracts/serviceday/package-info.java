/** The book of one day: which tables are held, by whom, from when to when. */
@NullMarked
package dev.ross.contracts.serviceday;

import org.jspecify.annotations.NullMarked;
