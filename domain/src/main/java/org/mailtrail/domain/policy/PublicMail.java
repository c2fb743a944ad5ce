package org.mailtrail.domain.policy;

import java.util.Set;

/** Mail domains at which anybody gets an address: they say nothing of a company. */
public final class PublicMail {
  /** Kept by hand; a provider that is missing here is a line to add. */
  private static final Set<String> DOMAINS =
      Set.of(
          """
          126.com 139.com 163.com 189.cn aim.com alice.it aol.com arcor.de att.net bahnhof.se
          bellsouth.net bigpond.com bk.ru bluewin.ch bol.com.br bredband.net bredband2.com
          btinternet.com centrum.cz charter.net comcast.net comhem.se cox.net cyberservices.com
          daum.net duck.com earthlink.net email.cz email.de eyou.com fastmail.com fastmail.fm
          foxmail.com free.fr freenet.de frontiernet.net gmail.com gmx.at gmx.ch gmx.com gmx.de
          gmx.net googlemail.com hanmail.net hey.com hotmail.be hotmail.ca hotmail.co.uk
          hotmail.com hotmail.de hotmail.es hotmail.fr hotmail.it hotmail.nl hotmail.se hushmail.com
          icloud.com iinet.net.au inbox.lv inbox.ru interia.pl internode.on.net juno.com kolumbus.fi
          laposte.net libero.it list.ru live.be live.ca live.co.uk live.com live.de live.dk live.fi
          live.fr live.it live.nl live.no live.se mac.com mail.com mail.de mail.ee mail.ru me.com
          mindspring.com msn.com naver.com netscape.net netzero.net ntlworld.com o2.pl online.de
          online.no onet.pl optonline.net optusnet.com.au orange.fr outlook.at outlook.com
          outlook.de outlook.dk outlook.es outlook.fr outlook.it outlook.se pm.me pochta.ru
          posteo.de poste.it proton.me protonmail.ch protonmail.com qq.com rambler.ru rediffmail.com
          rocketmail.com rogers.com runbox.com sapo.pt sbcglobal.net seznam.cz sfr.fr shaw.ca
          sina.cn sina.com skynet.be sky.com sohu.com spray.se sympatico.ca t-online.de talktalk.net
          telenet.be telia.com telus.net terra.com.br tin.it tiscali.it tuta.com tutanota.com ukr.net
          uol.com.br verizon.net virgilio.it virgin.net virginmedia.com vodafone.de wanadoo.fr
          web.de wp.pl xtra.co.nz ya.ru yahoo.at yahoo.ca yahoo.co.in yahoo.co.jp yahoo.co.uk
          yahoo.com yahoo.com.au yahoo.com.br yahoo.de yahoo.dk yahoo.es yahoo.fr yahoo.gr
          yahoo.ie yahoo.in yahoo.it yahoo.no yahoo.se yandex.com yandex.ru yeah.net ymail.com
          ziggo.nl zoho.com
          """
              .strip()
              .split("\\s+"));

  private PublicMail() {}

  /** Whether it is one of them; the domain as an address has it. */
  public static boolean isPublic(String domain) {
    return DOMAINS.contains(domain);
  }
}
