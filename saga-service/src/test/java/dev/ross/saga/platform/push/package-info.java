@NullMarked
package dev.ross.saga.platform.push;

import org.jspecify.annotations.NullMarked;
