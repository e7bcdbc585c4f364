/** IBM units: which part of a town they serve and who is called when nobody else answers. */
@NullMarked
package id.temani.unit;

import org.jspecify.annotations.NullMarked;
