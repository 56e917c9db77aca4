@NullMarked
package dev.ross.saga.platform.errand;

import org.jspecify.annotations.NullMarked;
