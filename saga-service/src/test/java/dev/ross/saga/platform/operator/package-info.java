@NullMarked
package dev.ross.saga.platform.operator;

import org.jspecify.annotations.NullMarked;
