@NullMarked
package dev.ross.saga.platform.outbox;

import org.jspecify.annotations.NullMarked;
