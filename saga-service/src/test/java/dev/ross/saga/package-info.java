@NullMarked
package dev.ross.saga;

import org.jspecify.annotations.NullMarked;
