package dev.ross.standalone;

import java.nio.file.Path;

/** The house's certificate, with its chain, and the private key to it; both PEM. */
public record Certificate(Path chain, Path key) {}
