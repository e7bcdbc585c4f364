/** Referrals and the pages on which facilities answer. */
@NullMarked
package id.temani.postgres.referral;

import org.jspecify.annotations.NullMarked;
