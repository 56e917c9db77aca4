@NullMarked
package dev.ross.saga.platform.mail;

import org.jspecify.annotations.NullMarked;
