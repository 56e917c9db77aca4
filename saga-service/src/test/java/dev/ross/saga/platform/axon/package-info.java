@NullMarked
package dev.ross.saga.platform.axon;

import org.jspecify.annotations.NullMarked;
