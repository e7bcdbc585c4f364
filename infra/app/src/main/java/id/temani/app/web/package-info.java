/** What holds for every request, whatever it asks for. */
@NullMarked
package id.temani.app.web;

import org.jspecify.annotations.NullMarked;
