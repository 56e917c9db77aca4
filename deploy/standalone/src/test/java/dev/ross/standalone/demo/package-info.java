@NullMarked
package dev.ross.standalone.demo;

import org.jspecify.annotations.NullMarked;
