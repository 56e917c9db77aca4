@NullMarked
package dev.ross.saga.photo;

import org.jspecify.annotations.NullMarked;
