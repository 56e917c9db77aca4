/** One message to one person for one cause, and what became of it. */
@NullMarked
package dev.ross.contracts.notification;

import org.jspecify.annotations.NullMarked;
