@NullMarked
package dev.ross.saga.team;

import org.jspecify.annotations.NullMarked;
