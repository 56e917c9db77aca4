/** Tests of the standalone's built-in MongoDB server. */
@NullMarked
package dev.ross.standalone.mongo;

import org.jspecify.annotations.NullMarked;
