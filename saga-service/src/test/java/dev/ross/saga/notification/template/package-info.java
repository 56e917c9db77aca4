@NullMarked
package dev.ross.saga.notification.template;

import org.jspecify.annotations.NullMarked;
