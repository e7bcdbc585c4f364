/** Wiring, settings and jobs: the one package that sees everybody. */
@NullMarked
package id.temani.app;

import org.jspecify.annotations.NullMarked;
