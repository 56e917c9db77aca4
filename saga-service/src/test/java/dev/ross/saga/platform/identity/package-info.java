@NullMarked
package dev.ross.saga.platform.identity;

import org.jspecify.annotations.NullMarked;
