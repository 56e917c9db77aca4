/** A restaurant's own records of its guests, from visit to visit: tags and a note, for staff only. */
@NullMarked
package dev.ross.command.guest;

import org.jspecify.annotations.NullMarked;
