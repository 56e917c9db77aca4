@NullMarked
package dev.ross.saga.platform.processor;

import org.jspecify.annotations.NullMarked;
