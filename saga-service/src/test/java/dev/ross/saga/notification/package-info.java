@NullMarked
package dev.ross.saga.notification;

import org.jspecify.annotations.NullMarked;
