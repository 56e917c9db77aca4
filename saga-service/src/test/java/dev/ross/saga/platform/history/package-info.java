@NullMarked
package dev.ross.saga.platform.history;

import org.jspecify.annotations.NullMarked;
