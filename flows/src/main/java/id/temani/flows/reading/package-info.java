/** What typed words mean: numbers, names of choices, yes and no, command words, words of danger. */
@NullMarked
package id.temani.flows.reading;

import org.jspecify.annotations.NullMarked;
