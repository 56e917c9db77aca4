/** Pushes requested notifications to the devices of their addressees, each beside its mail or in place of it. */
@NullMarked
package dev.ross.saga.notification.push;

import org.jspecify.annotations.NullMarked;
