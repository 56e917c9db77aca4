@NullMarked
package dev.ross.query.me.push;

import org.jspecify.annotations.NullMarked;
