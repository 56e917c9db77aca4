/** Tests of the mongo that the house brings along. */
@NullMarked
package dev.ross.standalone.mongo;

import org.jspecify.annotations.NullMarked;
