/**
 * What stands around the services where they are many: images, compose files, manifests. None of it runs here; that each
 * variable, port, image and secret it names is one that the code knows is read off both.
 */
@NullMarked
package dev.ross.e2e.fleet;

import org.jspecify.annotations.NullMarked;
