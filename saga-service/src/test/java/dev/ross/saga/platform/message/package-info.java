@NullMarked
package dev.ross.saga.platform.message;

import org.jspecify.annotations.NullMarked;
