package id.temani.flows.scrub;

import id.temani.relay.Contact.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words that contact data is found by, as data; all in small letters.
 *
 * @param digits word to the digits it stands for
 * @param between words that may stand between digits of one number
 * @param announcing words that announce a number
 * @param currencies words in front of a sum of money
 * @param sums words behind one
 * @param hotlines how short numbers for everybody begin
 * @param endings last parts of the names of sites
 * @param hosts sites whose whole name is known, with a path or without
 * @param mailboxes first parts of the names of sites that give addresses
 * @param dots words for a dot
 * @param ats words for an at sign
 * @param networks what people call networks
 * @param owners words that say whose
 * @param fillers words between a network and a name
 * @param invitations words that ask to look somebody up
 * @param notNames words that are no name after a network
 * @param notBeginnings how words begin that are no name
 */
record ContactWords(
        Map<String, String> digits,
        Set<String> between,
        Map<String, Kind> announcing,
        Set<String> currencies,
        Set<String> sums,
        List<String> hotlines,
        List<String> endings,
        List<String> hosts,
        List<String> mailboxes,
        List<String> dots,
        List<String> ats,
        Set<String> networks,
        Set<String> owners,
        Set<String> fillers,
        Set<String> invitations,
        Set<String> notNames,
        List<String> notBeginnings) {}
