/** Messages, each with one cause and one or several recipients, and the delivery status for each recipient. */
@NullMarked
package dev.ross.contracts.notification;

import org.jspecify.annotations.NullMarked;
