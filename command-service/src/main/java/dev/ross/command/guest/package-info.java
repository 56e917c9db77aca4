/** What a restaurant keeps about a guest, from visit to visit: tags and a note, for staff alone. */
@NullMarked
package dev.ross.command.guest;

import org.jspecify.annotations.NullMarked;
