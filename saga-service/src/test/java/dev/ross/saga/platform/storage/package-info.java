@NullMarked
package dev.ross.saga.platform.storage;

import org.jspecify.annotations.NullMarked;
