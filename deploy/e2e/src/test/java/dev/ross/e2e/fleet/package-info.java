/**
 * Tests of the files for deployments of many nodes: images, compose files, manifests. Nothing of it runs here; the
 * tests read files and code, and check that each variable, port, image and secret named is one that the code knows.
 */
@NullMarked
package dev.ross.e2e.fleet;

import org.jspecify.annotations.NullMarked;
